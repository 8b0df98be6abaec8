import * as migration_20261123_084847_initial from './20261123_084847_initial';

export const migrations = [
  {
    up: migration_20261123_084847_initial.up,
    down: migration_20261123_084847_initial.down,
    name: '20261123_084847_initial'
  },
];
