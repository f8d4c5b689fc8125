package io.github.reflexboot.samples.showcase.site;

import java.util.List;
import java.util.Locale;

/**
 * The pages that belong together, in the order of the navigation. Each page stands in one
 * of the groups.
 */
enum PageGroup {

	START(Page.COUNTER, Page.TODOS, Page.SEARCH),

	FORMS(Page.FORM, Page.VALIDATION, Page.FLASH),

	ACTIONS(Page.DATASET, Page.CONTEXT, Page.MORPHS, Page.OPERATIONS, Page.CALLBACKS, Page.ERRORS),

	BROWSER(Page.LIFECYCLE, Page.TABLE, Page.WIRE, Page.SLOW, Page.FEED),

	WAITING(Page.PROGRESS, Page.DASHBOARD, Page.ERRANDS, Page.EXPORT),

	COMPONENTS(Page.COMPONENTS, Page.EDITOR, Page.WIZARD),

	VISITORS(Page.CHAT, Page.BOARD, Page.ACCOUNT, Page.ADMIN);

	private final List<Page> pages;

	PageGroup(Page... pages) {
		this.pages = List.of(pages);
	}

	public String getId() {
		return name().toLowerCase(Locale.ROOT);
	}

	public List<Page> getPages() {
		return this.pages;
	}

}
