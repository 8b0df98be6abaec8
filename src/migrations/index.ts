import * as migration_20261127_105021_initial from './20261127_105021_initial.ts';

export const migrations = [
  {
    up: migration_20261127_105021_initial.up,
    down: migration_20261127_105021_initial.down,
    name: '20261127_105021_initial'
  },
];
