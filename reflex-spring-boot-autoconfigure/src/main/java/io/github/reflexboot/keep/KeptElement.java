package io.github.reflexboot.keep;

import java.util.List;

import org.thymeleaf.cache.ICacheEntryValidity;

/**
 * An element as it was rendered.
 *
 * @param html its HTML
 * @param hasLinks whether it contains addresses that the web server may rewrite
 * @param validities of the templates that it includes, if they expire
 */
record KeptElement(String html, boolean hasLinks, List<ICacheEntryValidity> validities) {

	boolean isValid() {
		return this.validities.isEmpty() || this.validities.stream().allMatch(ICacheEntryValidity::isCacheStillValid);
	}

}
