import * as migration_20261123_091648_initial from './20261123_091648_initial.ts';

export const migrations = [
  {
    up: migration_20261123_091648_initial.up,
    down: migration_20261123_091648_initial.down,
    name: '20261123_091648_initial'
  },
];
