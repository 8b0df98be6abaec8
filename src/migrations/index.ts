import * as migration_20261126_100854_initial from './20261126_100854_initial.ts';

export const migrations = [
  {
    up: migration_20261126_100854_initial.up,
    down: migration_20261126_100854_initial.down,
    name: '20261126_100854_initial'
  },
];
