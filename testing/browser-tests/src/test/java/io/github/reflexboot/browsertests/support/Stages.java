package io.github.reflexboot.browsertests.support;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Writes down, in the page, the life-cycle events that reach its document.
 */
public final class Stages {

	private final Page page;

	private Stages(Page page) {
		this.page = page;
	}

	public static Stages record(Page page) {
		page.evaluate("""
				() => {
					window.stages = []
					window.stageErrors = []
					document.addEventListener("reflex:error", ({ detail: { error } }) =>
						window.stageErrors.push(String(error?.cause?.stack ?? error)))
					for (const stage of ["before", "queued", "delivered", "success", "error", "halted", "forbidden",
							"after", "finalize"])
						document.addEventListener(`reflex:${stage}`, () => window.stages.push(stage))
				}""");
		return new Stages(page);
	}

	/**
	 * Wait until so many reflexes are over.
	 */
	public Stages awaitEnds(int count) {
		this.page.waitForFunction("(count) => window.stages.filter((stage) => stage === 'finalize').length >= count",
				count);
		return this;
	}

	/**
	 * Return why reflexes failed, with the lines of the client's scripts.
	 */
	@SuppressWarnings("unchecked")
	public List<String> errors() {
		return (List<String>) this.page.evaluate("() => window.stageErrors");
	}

	@SuppressWarnings("unchecked")
	public List<String> seen() {
		return (List<String>) this.page.evaluate("() => window.stages");
	}

}
