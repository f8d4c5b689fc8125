package io.github.reflexboot.browsertests.others;

/**
 * The showcase in Firefox ESR.
 */
class FirefoxIT extends AbstractOtherBrowserTests {

	FirefoxIT() {
		super(Firefox.launch());
	}

}
