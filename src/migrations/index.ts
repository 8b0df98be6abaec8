import * as migration_20261123_090427_initial from './20261123_090427_initial.ts';

export const migrations = [
  {
    up: migration_20261123_090427_initial.up,
    down: migration_20261123_090427_initial.down,
    name: '20261123_090427_initial'
  },
];
