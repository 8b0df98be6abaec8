import * as migration_20261126_225205_initial from './20261126_225205_initial.ts';

export const migrations = [
  {
    up: migration_20261126_225205_initial.up,
    down: migration_20261126_225205_initial.down,
    name: '20261126_225205_initial'
  },
];
