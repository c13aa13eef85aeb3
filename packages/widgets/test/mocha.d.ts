// the test runner brings `describe` and `it`
import "mocha";
