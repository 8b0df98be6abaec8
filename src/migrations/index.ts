import * as migration_20261126_155144_initial from './20261126_155144_initial.ts';

export const migrations = [
  {
    up: migration_20261126_155144_initial.up,
    down: migration_20261126_155144_initial.down,
    name: '20261126_155144_initial'
  },
];
