import * as migration_20261126_200543_initial from './20261126_200543_initial.ts';

export const migrations = [
  {
    up: migration_20261126_200543_initial.up,
    down: migration_20261126_200543_initial.down,
    name: '20261126_200543_initial'
  },
];
