import * as migration_20261126_142835_initial from './20261126_142835_initial.ts';

export const migrations = [
  {
    up: migration_20261126_142835_initial.up,
    down: migration_20261126_142835_initial.down,
    name: '20261126_142835_initial'
  },
];
