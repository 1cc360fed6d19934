export * from './parts/index.js';
export * from './sending/index.js';
export * from './address.js';
export * from './reading/index.js';
