package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.annotation.AliasFor;

/**
 * Gives each open page a bean of its own, which lives longer than a reflex but not as
 * long as a session: it survives a reconnect, and ends two minutes after its page was
 * left or closed, or at once if its session ends.
 * <p>
 * A browser names its page only in reflexes. So during a page load, the controller and
 * the template get a new bean in its first state, which ends with that request; changes
 * to it are lost. A reloaded page is another page.
 * <p>
 * The bean is held in the memory of this server. If there are very many, of all pages or
 * of those of one session, those that were not used for longest are evicted; the page
 * then gets a new one. Its methods are called by one reflex of the page at a time.
 *
 * @since 0.1.0
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Scope(TabScope.NAME)
public @interface TabScope {

	/**
	 * Name of the scope.
	 */
	String NAME = "tab";

	/**
	 * What to inject into beans of other scopes. The default is a proxy of the class.
	 * @return the mode
	 */
	@AliasFor(annotation = Scope.class)
	ScopedProxyMode proxyMode() default ScopedProxyMode.TARGET_CLASS;

}
