package io.github.reflexboot;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@link Reflex} that pages may call. Nothing else can be called from
 * a browser.
 * <p>
 * Parameters are resolved as those of a controller method: everything that Spring MVC
 * offers there by its type or by an annotation works here ({@code HttpSession},
 * {@code Principal}, {@code Model}, {@code Locale}, {@code @RequestParam},
 * {@code @ModelAttribute} with {@code @Valid} and {@code BindingResult}, …), and so do
 * {@link ReflexContext} and {@link ReflexElement}. The remaining parameters take, in
 * order, the arguments given to {@code stimulate()}; their number and types must match,
 * or the action is not called.
 * <p>
 * The method returns {@code void}, or a {@code String} such as {@code "redirect:/path"}
 * or {@code null}, or either of them later: as a {@code CompletionStage}, a
 * {@code Future}, a {@code DeferredResult} or a reactive type, which the reflex waits
 * for, or as a {@code Callable}, which is called on the same thread. It must not be
 * {@code private}, {@code static} or {@code final}, so that advice such as
 * {@code @Transactional} and {@code @PreAuthorize} applies. Its name must be unique in
 * its class and must not be {@code process}, {@code reflex} or that of a method of
 * {@link Object}.
 * <p>
 * What it throws is handled by an {@code @ExceptionHandler} method of its reflex or of a
 * {@code @ControllerAdvice(annotations = Reflex.class)}. Otherwise it is reported to the
 * page and leaves the page as it is. It never reaches the {@code @ExceptionHandler} of
 * the page's controller.
 *
 * @since 0.1.0
 */
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface ReflexAction {

	/**
	 * Pages from which this action can be called, instead of those of its
	 * {@link Reflex#pages() reflex}.
	 * @return the patterns, in the syntax of {@code @GetMapping}; empty for those of the
	 * reflex
	 */
	String[] pages() default {};

	/**
	 * Whether the action is answered at once and keeps running in the background. Its
	 * parameters are resolved in the request; the method itself is called after that, on
	 * another thread, with the user, the locale and the logging context, but without
	 * request and session. Each call is one {@link ReflexTask}; while it is under way,
	 * its page does not start another of the same name. It returns {@code void}, and no
	 * page sees the fields of its reflex.
	 * @return whether it is
	 */
	boolean background() default false;

	/**
	 * Whose other pages show the result, too: each runs again when the action's request
	 * is over, as a request of its own visitor, on whichever server. The page that called
	 * it has its answer. If it throws, no other page is refreshed.
	 * @return whose; no others by default. Not for an action in the background, which has
	 * a {@link ReflexTask}
	 */
	RefetchScope refreshes() default RefetchScope.TAB;

	/**
	 * The group whose pages are refreshed, for {@link RefetchScope#GROUP}.
	 * @return name of the group
	 */
	String refreshesGroup() default "";

	/**
	 * Whether an action in the background keeps running when its page is left.
	 * @return whether it does; by default, it is cancelled then
	 */
	boolean outlivesPage() default false;

}
