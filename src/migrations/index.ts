import * as migration_20261126_195713_initial from './20261126_195713_initial.ts';

export const migrations = [
  {
    up: migration_20261126_195713_initial.up,
    down: migration_20261126_195713_initial.down,
    name: '20261126_195713_initial'
  },
];
