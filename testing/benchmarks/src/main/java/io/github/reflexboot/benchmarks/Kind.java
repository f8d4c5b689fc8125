package io.github.reflexboot.benchmarks;

import java.io.IOException;

/**
 * The ways to get a changed page that are compared.
 */
enum Kind {

	/**
	 * A reflex, answered with what changed.
	 */
	REFLEX("reflex") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new Tab(port, page.path(), true, null);
		}

	},

	/**
	 * A reflex with the element that changes as its root.
	 */
	ROOT("reflex-root") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new Tab(port, page.path() + "/rooted", true, page.root());
		}

	},

	/**
	 * The same, on a page that says nothing of roots.
	 */
	BARE_ROOT("reflex-bare-root") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new Tab(port, page.path(), true, page.root());
		}

	},

	/**
	 * An action of a component, answered with what changed in it.
	 */
	COMPONENT("component") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new ComponentTab(port, page.path() + "/live");
		}

	},

	/**
	 * The page again, without any change.
	 */
	GET("get") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return visit(port, page.path(), (line) -> line.get(page.path()).expect(200));
		}

	},

	/**
	 * A reflex, answered with the whole page.
	 */
	WHOLE_PAGE("reflex-whole-page") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new Tab(port, page.path(), false, null);
		}

	},

	/**
	 * A POST by hand, answered with the one element that changed.
	 */
	FRAGMENT("post-fragment") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return visit(port, page.path(), (line) -> line.post(page.path() + "/fragment").expect(200));
		}

	},

	/**
	 * A POST, a redirect, and the page.
	 */
	REDIRECT("post-redirect-page") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return visit(port, page.path(), (line) -> {
				String location = line.post(page.path()).expect(302).header("location", "");
				return line.get(location.substring(location.indexOf("/house"))).expect(200);
			});
		}

	},

	/**
	 * A click on the same page in Vaadin Flow, whose server keeps it.
	 */
	FLOW("vaadin-flow") {

		@Override
		Exchange open(int port, BenchPage page) throws IOException {
			return new FlowTab(port, page.path(), new FlowPage());
		}

	};

	private final String label;

	Kind(String label) {
		this.label = label;
	}

	/**
	 * Load the page, and get ready.
	 */
	abstract Exchange open(int port, BenchPage page) throws IOException;

	private static Exchange visit(int port, String page, HttpExchange.Request request) throws IOException {
		return new HttpExchange(port, request).after((line) -> line.get(page).expect(200));
	}

	@Override
	public String toString() {
		return this.label;
	}

}
