import * as migration_20261126_153301_initial from './20261126_153301_initial.ts';

export const migrations = [
  {
    up: migration_20261126_153301_initial.up,
    down: migration_20261126_153301_initial.down,
    name: '20261126_153301_initial'
  },
];
