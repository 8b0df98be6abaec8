import * as migration_20261126_144041_initial from './20261126_144041_initial.ts';

export const migrations = [
  {
    up: migration_20261126_144041_initial.up,
    down: migration_20261126_144041_initial.down,
    name: '20261126_144041_initial'
  },
];
