import * as migration_20261126_154724_initial from './20261126_154724_initial.ts';

export const migrations = [
  {
    up: migration_20261126_154724_initial.up,
    down: migration_20261126_154724_initial.down,
    name: '20261126_154724_initial'
  },
];
