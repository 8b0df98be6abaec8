import * as migration_20261127_103102_initial from './20261127_103102_initial.ts';

export const migrations = [
  {
    up: migration_20261127_103102_initial.up,
    down: migration_20261127_103102_initial.down,
    name: '20261127_103102_initial'
  },
];
