import * as migration_20261126_143434_initial from './20261126_143434_initial.ts';

export const migrations = [
  {
    up: migration_20261126_143434_initial.up,
    down: migration_20261126_143434_initial.down,
    name: '20261126_143434_initial'
  },
];
