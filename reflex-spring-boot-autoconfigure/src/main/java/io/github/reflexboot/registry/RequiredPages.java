package io.github.reflexboot.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The pages from which an action can be called. So the rules for their URLs protect the
 * action as well, whatever page a browser claims to come from.
 *
 * @param patterns patterns of paths below the context path; empty for all pages
 * @since 0.1.0
 */
public record RequiredPages(List<PathPattern> patterns) {

	/**
	 * Read patterns.
	 * @param patterns the patterns as written
	 * @param place where they are written
	 * @throws InvalidReflexException if one is not a pattern
	 */
	static RequiredPages parse(String[] patterns, String place) {
		return new RequiredPages(Arrays.stream(patterns).map((pattern) -> parse(pattern, place)).toList());
	}

	private static PathPattern parse(String pattern, String place) {
		try {
			if (pattern.startsWith("/")) {
				return PathPatternParser.defaultInstance.parse(pattern);
			}
		}
		catch (PatternParseException ex) {
			throw invalid(pattern, place, ": " + ex.getMessage());
		}
		throw invalid(pattern, place, ", since it does not begin with a slash");
	}

	private static InvalidReflexException invalid(String pattern, String place, String why) {
		return new InvalidReflexException(
				place + " requires the pages '" + pattern + "', which is no pattern" + why + ".",
				"Write the path of a page as in @GetMapping, without the context path, such as /admin/**.");
	}

	/**
	 * Return whether an action may be called from a page.
	 * @param page the request of the page
	 * @return whether its path is one of the required
	 */
	public boolean include(HttpServletRequest page) {
		if (this.patterns.isEmpty()) {
			return true;
		}
		PathContainer path = ServletRequestPathUtils.parseAndCache(page).pathWithinApplication();
		return this.patterns.stream().anyMatch((pattern) -> pattern.matches(path));
	}

	@Override
	public String toString() {
		return this.patterns.stream().map(PathPattern::getPatternString).collect(Collectors.joining(", "));
	}

}
