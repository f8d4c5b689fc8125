package io.github.reflexboot.share;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.TemplateModel;

/**
 * The pages that were rendered for several viewers, for as long as some of them may still
 * ask. Each is rendered once for all that have asked before. Safe for use by several
 * threads.
 *
 * @since 0.1.0
 */
public final class SharedPages {

	private static final Log logger = LogFactory.getLog(SharedPages.class);

	private static final Duration LIFE = Duration.ofSeconds(10);

	private static final Duration REFUSED_FOR = Duration.ofMinutes(1);

	private static final int MOST_NAMES = 32;

	private final Cache<SharedKey, Flight> flights;

	/**
	 * What failed for one visitor may have failed by what that one has sent, so it is
	 * tried again after a while.
	 */
	private final Cache<TemplateModel, Boolean> refused = Caffeine.newBuilder()
		.weakKeys()
		.expireAfterWrite(REFUSED_FOR)
		.build();

	private final Cache<TemplateModel, Boolean> logged = Caffeine.newBuilder().weakKeys().build();

	private final Cache<TemplateModel, Set<String>> differing = Caffeine.newBuilder().weakKeys().build();

	/**
	 * Create a memory.
	 * @param maxBytes how much all texts together may take
	 */
	public SharedPages(long maxBytes) {
		this.flights = Caffeine.newBuilder()
			.maximumWeight(maxBytes)
			.weigher((SharedKey key, Flight flight) -> flight.weight() + 2 * key.address().length())
			.expireAfterWrite(LIFE)
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Return the text of a page.
	 * @return {@code null} if it has to be rendered for this viewer alone; nothing was
	 * written then
	 */
	@Nullable String find(ShareWish wish, TemplateModel template, HttpServletRequest request, IWebContext page) {
		if (this.refused.asMap().containsKey(template)) {
			return null;
		}
		SharedText text = find(wish, wish.key(template, request, page.getLocale()), () -> render(wish, template, page));
		if (text == null) {
			return null;
		}
		String other = text.seen().differing(new PageValues(page));
		if (other != null) {
			logDiffering(template, other);
			return null;
		}
		return forViewer(text);
	}

	/**
	 * What is for one viewer only may be missing for another one.
	 */
	private static @Nullable String forViewer(SharedText text) {
		try {
			return text.forViewer();
		}
		catch (RuntimeException ex) {
			logger.debug("A viewer's page is rendered for them alone", ex);
			return null;
		}
	}

	private @Nullable SharedText find(ShareWish wish, SharedKey key, Supplier<@Nullable SharedText> rendering) {
		Flight own = new Flight(wish.begun());
		Flight flight = this.flights.asMap()
			.compute(key, (same, other) -> (other != null && other.hasBegunSince(wish.askedAt())) ? other : own);
		if (flight != own) {
			return flight.await();
		}
		SharedText text = null;
		try {
			text = rendering.get();
		}
		finally {
			own.end(text);
			this.flights.asMap().replace(key, own, own);
		}
		return text;
	}

	/**
	 * Render it. If that fails, this viewer's own view says whether the page is at fault.
	 */
	private @Nullable SharedText render(ShareWish wish, TemplateModel template, IWebContext page) {
		try {
			return SharedRendering.of(template, page, wish.same());
		}
		catch (RuntimeException ex) {
			this.refused.put(template, true);
			if (this.logged.asMap().putIfAbsent(template, true) == null) {
				logger.warn("The page of " + wish.handler() + " is rendered for each of its viewers, though it has "
						+ "@SharedRender: the template '" + template.getTemplateData().getTemplate() + "' "
						+ NotForAllException.reasonOf(ex));
			}
			return null;
		}
	}

	private void logDiffering(TemplateModel template, String name) {
		Set<String> logged = this.differing.get(template, (each) -> ConcurrentHashMap.newKeySet());
		if (logged.size() < MOST_NAMES && logged.add(name)) {
			logger.warn("A page with @SharedRender is rendered for more than one viewer: its template '"
					+ template.getTemplateData().getTemplate() + "' reads '" + name
					+ "', which is another one for another viewer");
		}
	}

}
