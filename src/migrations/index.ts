import * as migration_20261126_145823_initial from './20261126_145823_initial.ts';

export const migrations = [
  {
    up: migration_20261126_145823_initial.up,
    down: migration_20261126_145823_initial.down,
    name: '20261126_145823_initial'
  },
];
