import * as migration_20261126_191433_initial from './20261126_191433_initial.ts';

export const migrations = [
  {
    up: migration_20261126_191433_initial.up,
    down: migration_20261126_191433_initial.down,
    name: '20261126_191433_initial'
  },
];
