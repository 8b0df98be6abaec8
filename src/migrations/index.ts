import * as migration_20261126_223243_initial from './20261126_223243_initial.ts';

export const migrations = [
  {
    up: migration_20261126_223243_initial.up,
    down: migration_20261126_223243_initial.down,
    name: '20261126_223243_initial'
  },
];
