// One runner for every kind of spec; see libs/*/README.md for what each library checks.
export default {
  testMatch: ['<rootDir>/{libs,apps,config,test}/**/*.spec.ts?(x)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/var'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^@kenes/config$': '<rootDir>/config/index.ts',
    '^@kenes/([^/]+)$': '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.tsx?$': ['@swc/jest'] },
  setupFilesAfterEnv: ['<rootDir>/test/world/every-spec.ts'],
  // Two cores, shared with a database and with processes that specs start.
  testTimeout: 60_000,
};
