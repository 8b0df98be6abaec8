import * as migration_20261126_150633_initial from './20261126_150633_initial.ts';

export const migrations = [
  {
    up: migration_20261126_150633_initial.up,
    down: migration_20261126_150633_initial.down,
    name: '20261126_150633_initial'
  },
];
