package io.github.reflexboot.tab;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.Scope;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.RequestScope;
import org.springframework.web.context.request.ServletRequestAttributes;

import io.github.reflexboot.TabScope;
import io.github.reflexboot.page.PageRun;

/**
 * The beans of {@link TabScope}. Safe for use by several threads.
 *
 * @since 0.1.0
 */
public final class TabBeans implements Scope, TabListener, DisposableBean {

	/**
	 * How long a page may be without a connection: longer than a browser that has lost it
	 * takes to connect anew.
	 */
	private static final Duration UNTIL_LEFT = Duration.ofMinutes(2);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

	private final LatestBeans tabs;

	private final Predicate<String> isOpen;

	/**
	 * Where the beans of pages are that are being loaded.
	 */
	private final Scope loads = new RequestScope();

	private final AtomicBoolean looking = new AtomicBoolean();

	/**
	 * Create the scope.
	 * @param maxTabs how many tabs may have beans
	 * @param maxTabsOfSession how many of them may be of one session
	 * @param isOpen tells by its identifier whether a tab has a connection
	 */
	public TabBeans(int maxTabs, int maxTabsOfSession, Predicate<String> isOpen) {
		this.tabs = new LatestBeans(maxTabs, maxTabsOfSession);
		this.isOpen = isOpen;
	}

	@Override
	public Object get(String name, ObjectFactory<?> factory) {
		BeansOfTab beans = ofCurrentTab();
		return (beans != null) ? beans.get(name, factory) : this.loads.get(name, factory);
	}

	/**
	 * Return the beans of the tab whose reflex is under way.
	 * @return {@code null} if a page is being loaded
	 */
	private @Nullable BeansOfTab ofCurrentTab() {
		PageRun run = currentRun();
		if (run == null) {
			return null;
		}
		watch();
		return this.tabs.use(run.tab(), new BeansOfTab.Owner(run.visitor().session(), run.visitor().user()));
	}

	private static @Nullable PageRun currentRun() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request instanceof ServletRequestAttributes attributes) {
			return PageRun.inTab(attributes.getRequest());
		}
		throw new IllegalStateException(
				"A bean of @TabScope was used outside of a request, expected a reflex, or a " + "page that is loaded");
	}

	@Override
	public @Nullable Object remove(String name) {
		BeansOfTab beans = ofCurrentTab();
		return (beans != null) ? beans.remove(name) : this.loads.remove(name);
	}

	@Override
	public void registerDestructionCallback(String name, Runnable callback) {
		BeansOfTab beans = ofCurrentTab();
		if (beans != null) {
			beans.whenDestroyed(name, callback);
		}
		else {
			this.loads.registerDestructionCallback(name, callback);
		}
	}

	@Override
	public @Nullable String getConversationId() {
		PageRun run = currentRun();
		return (run != null) ? run.tab() : null;
	}

	/**
	 * Look from time to time for pages that were left, as long as there are any.
	 */
	private void watch() {
		if (this.looking.compareAndSet(false, true)) {
			CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS).execute(() -> {
				this.looking.set(false);
				endLeft(System.nanoTime());
				if (!this.tabs.isEmpty()) {
					watch();
				}
			});
		}
	}

	/**
	 * End the beans of pages that have been without a connection for too long.
	 */
	void endLeft(long now) {
		this.tabs.endIf((tab, beans) -> beans.isLeft(this.isOpen.test(tab), now, UNTIL_LEFT));
	}

	@Override
	public void left(String tab) {
		this.tabs.end(tab);
	}

	@Override
	public void disconnected(String tab) {
		// It may connect again.
	}

	@Override
	public void sessionEnded(String session, Set<String> tabs) {
		if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& PageRun.inTab(request.getRequest()) != null) {
			// The reflex that has ended it goes on with the beans that it has begun with.
			request.registerDestructionCallback(TabBeans.class.getName() + "." + session,
					() -> this.tabs.endSession(session), RequestAttributes.SCOPE_REQUEST);
			return;
		}
		this.tabs.endSession(session);
	}

	@Override
	public void destroy() {
		this.tabs.endIf((tab, beans) -> true);
	}

}
