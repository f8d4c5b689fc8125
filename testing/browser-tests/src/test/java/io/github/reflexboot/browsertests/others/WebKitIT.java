package io.github.reflexboot.browsertests.others;

/**
 * The showcase in WebKitGTK.
 */
class WebKitIT extends AbstractOtherBrowserTests {

	WebKitIT() {
		super(WebKit.launch());
	}

}
