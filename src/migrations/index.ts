import * as migration_20261126_101111_initial from './20261126_101111_initial.ts';

export const migrations = [
  {
    up: migration_20261126_101111_initial.up,
    down: migration_20261126_101111_initial.down,
    name: '20261126_101111_initial'
  },
];
