import * as migration_20261127_105304_initial from './20261127_105304_initial.ts';

export const migrations = [
  {
    up: migration_20261127_105304_initial.up,
    down: migration_20261127_105304_initial.down,
    name: '20261127_105304_initial'
  },
];
