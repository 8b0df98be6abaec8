import * as migration_20261126_225704_initial from './20261126_225704_initial.ts';

export const migrations = [
  {
    up: migration_20261126_225704_initial.up,
    down: migration_20261126_225704_initial.down,
    name: '20261126_225704_initial'
  },
];
