package io.github.reflexboot.keep;

import java.util.Set;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.processor.IProcessor;

/**
 * The elements with {@code reflex:cache="${row}"} as they were rendered, by the values of
 * their keys. Nothing depends on it: what it has forgotten is rendered again. Safe for
 * use by several threads.
 *
 * @since 0.1.0
 */
public final class KeptElements {

	static final String ATTRIBUTE = "cache";

	/**
	 * Behind {@code th:each}, {@code th:if}, {@code th:object} and {@code th:with}, and
	 * before everything that shows something.
	 */
	static final int PRECEDENCE = 650;

	private static final int OVERHEAD = 400;

	private final boolean areKept;

	private final Cache<ElementKey, Weighed> elements;

	/**
	 * Create a memory.
	 * @param maxBytes how much all elements together may take; 0 to keep none
	 */
	public KeptElements(long maxBytes) {
		this.areKept = maxBytes > 0;
		this.elements = Caffeine.newBuilder()
			.maximumWeight(maxBytes)
			.weigher((ElementKey key, Weighed element) -> element.weight())
			.executor(Runnable::run)
			.build();
	}

	/**
	 * Return what makes Thymeleaf keep elements.
	 * @param prefix the prefix of the attribute
	 * @return processors for a dialect with the precedence of Thymeleaf's own
	 */
	public Set<IProcessor> processors(String prefix) {
		return Set.of(new LookupProcessor(prefix, this), new RenderProcessor(prefix, this),
				new OutputProcessor(prefix));
	}

	/**
	 * Refuse to show to others what is being rendered.
	 * @param context where something is rendered
	 * @param what what it contains for one visitor only, such as a token
	 */
	public static void refuse(ITemplateContext context, String what) {
		if (context instanceof WatchedContext watched) {
			throw watched.personalTexts().personal(what);
		}
	}

	/**
	 * Return a text that is another one for each visitor.
	 * @param context where something is rendered
	 * @param what what the text is
	 * @param text makes it in the request of a visitor
	 * @return the text, or what stands in its place
	 */
	public static String forVisitor(ITemplateContext context, String what, Supplier<String> text) {
		return (context instanceof WatchedContext watched) ? watched.personalTexts().forVisitor(what, text)
				: text.get();
	}

	boolean areKept() {
		return this.areKept;
	}

	@Nullable KeptElement find(ElementKey key) {
		Weighed found = this.elements.getIfPresent(key);
		return (found != null && found.element().isValid()) ? found.element() : null;
	}

	void keep(Miss miss, KeptElement element) {
		this.elements.put(miss.key(),
				new Weighed(element, OVERHEAD + miss.weight() + 2 * miss.key().length() + element.html().length()));
	}

	/**
	 * An element and how many bytes it takes with its key, about.
	 */
	private record Weighed(KeptElement element, int weight) {

	}

}
