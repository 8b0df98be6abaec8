import * as migration_20261126_150459_initial from './20261126_150459_initial.ts';

export const migrations = [
  {
    up: migration_20261126_150459_initial.up,
    down: migration_20261126_150459_initial.down,
    name: '20261126_150459_initial'
  },
];
