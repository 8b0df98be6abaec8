import * as migration_20261126_232939_initial from './20261126_232939_initial.ts';

export const migrations = [
  {
    up: migration_20261126_232939_initial.up,
    down: migration_20261126_232939_initial.down,
    name: '20261126_232939_initial'
  },
];
