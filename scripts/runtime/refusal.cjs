"use strict";

/** Something the person at the terminal can put right; its message is all they need to see. */
class Refusal extends Error {}

module.exports = { Refusal };
