package io.github.reflexboot.root;

import java.util.HashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a page is to be rendered for a reflex with roots, as an attribute of its request:
 * carries in what the browser is going to morph and what it has, and what was rendered
 * out. It counts for one render, and any second one spoils it. For one thread at a time.
 *
 * @since 0.1.0
 */
public final class RootRender {

	private static final String ATTRIBUTE = RootRender.class.getName();

	/**
	 * Each is looked for in all of the page, and a browser may name one after the other.
	 */
	private static final int MOST_BEFORE = 16;

	private final Set<String> shown;

	private final @Nullable RootedPage base;

	private @Nullable String view;

	private boolean begun;

	private @Nullable RenderedRoots rendered;

	/**
	 * Create the render of a page.
	 * @param shown the ids of the elements that the browser is going to morph; empty for
	 * the whole page
	 * @param base what the browser has; {@code null} if that is not known
	 */
	public RootRender(Set<String> shown, @Nullable RootedPage base) {
		this.shown = Set.copyOf(shown);
		this.base = base;
	}

	/**
	 * Make it known to the request.
	 * @param request the request of the page
	 * @param view the name of the view that the page's controller wants to show
	 */
	public void arm(HttpServletRequest request, String view) {
		this.view = view;
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * Take the one that a request is to show with a view.
	 * @param request the request
	 * @param view the name of the view
	 * @return the render; {@code null} if there is none, or it was taken already
	 */
	static @Nullable RootRender take(HttpServletRequest request, String view) {
		if (request.getAttribute(ATTRIBUTE) instanceof RootRender render && view.equals(render.view)) {
			render.view = null;
			return render;
		}
		return null;
	}

	/**
	 * Begin to render.
	 * @return whether this is the first time
	 */
	boolean begin() {
		boolean isFirst = !this.begun;
		this.begun = true;
		this.rendered = null;
		return isFirst;
	}

	/**
	 * Return the ids of all that a browser takes over.
	 */
	Set<String> shownWithTitle() {
		Set<String> ids = new HashSet<>(this.shown);
		ids.add(RootPlaces.TITLE);
		return ids;
	}

	/**
	 * Return whether only the roots may be rendered, if the template permits it.
	 */
	boolean mayBeAlone() {
		return !this.shown.isEmpty() && this.base != null && this.base.places() != null;
	}

	/**
	 * Return where the roots stand in what the browser has.
	 */
	@Nullable RootPlaces known() {
		return (this.base != null) ? this.base.places() : null;
	}

	/**
	 * Return the ids whose places are worth knowing: those of this reflex and, since its
	 * page replaces it, those of the one before.
	 */
	Set<String> tracked() {
		Set<String> ids = new HashSet<>(this.shown);
		RootPlaces known = known();
		if (known != null) {
			known.ids().stream().limit(MOST_BEFORE).forEach(ids::add);
		}
		return ids;
	}

	void rendered(RenderedRoots roots) {
		this.rendered = roots;
	}

	/**
	 * Return whether only roots were rendered, so that what was answered is no page.
	 * @return {@code false} if all of the page was
	 */
	public boolean isAlone() {
		return this.rendered != null && this.rendered.isAlone();
	}

	/**
	 * Make the page out of what was answered.
	 * @param body the answer
	 * @return the page; {@code null} if only roots were rendered, and something has
	 * changed them on their way
	 */
	public @Nullable RootedPage page(String body) {
		RenderedRoots roots = this.rendered;
		if (roots == null) {
			return new RootedPage(body, null);
		}
		if (!roots.isAlone()) {
			return new RootedPage(body, roots.placesIn(body));
		}
		return (this.base != null) ? roots.within(this.base, body) : null;
	}

}
