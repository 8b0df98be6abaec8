import * as migration_20261126_145535_initial from './20261126_145535_initial.ts';

export const migrations = [
  {
    up: migration_20261126_145535_initial.up,
    down: migration_20261126_145535_initial.down,
    name: '20261126_145535_initial'
  },
];
