import * as migration_20261126_194640_initial from './20261126_194640_initial.ts';

export const migrations = [
  {
    up: migration_20261126_194640_initial.up,
    down: migration_20261126_194640_initial.down,
    name: '20261126_194640_initial'
  },
];
