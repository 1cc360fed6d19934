/** What stands in somebody's own .env has no say in a test. */
process.env['KENES_DOTENV'] = 'off';

/** A test that asserts nothing passes whatever the code does. */
beforeEach(() => expect.hasAssertions());
