package io.github.reflexboot;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

import io.github.reflexboot.operation.HistoryAction;
import io.github.reflexboot.operation.Operations;

/**
 * The reflex that is under way. Its methods are of four kinds:
 * <ul>
 * <li>what was asked for: {@link #target()}, {@link #element()}, {@link #params()},
 * {@link #url()}, {@link #session()}, {@link #request()};
 * <li>what the page shows: {@link #model()}, {@link #forget}, {@link #pageModel()},
 * {@link #render(String)};
 * <li>how to answer, instead of or besides the page: {@link #morph},
 * {@link #morphNothing()}, {@link #redirect}, {@link #visit}, {@link #operations()},
 * {@link #flush()}, {@link #payload()};
 * <li>how the page is run, which few actions need: what is set in {@link #params()},
 * {@link #headers()}, {@link #freshRequest()}, {@link #reconnect()},
 * {@link #refreshPage()}.
 * </ul>
 * {@link #emit} and {@link #resetState()} are for actions of a {@link ReflexComponent}.
 * An action takes it as a parameter. It can also be injected into any bean, and then
 * represents the reflex of the current request; without one, its methods throw an
 * {@link IllegalStateException}. It belongs to one reflex and to the thread that runs it:
 * do not keep it.
 *
 * @since 0.1.0
 */
public interface ReflexContext {

	/**
	 * Return the identifier that the browser gave to this reflex, unique in its page.
	 * @return the identifier
	 */
	String id();

	/**
	 * Return the action that was called, as written in the page, such as
	 * {@code Counter#increment}.
	 * @return the target
	 */
	String target();

	/**
	 * Return the identifier of the open page (tab) that called the reflex. It cannot be
	 * guessed, and knowing it is not enough to take the page's place. It survives
	 * reconnects, server restarts, logins and logouts; a reloaded page has another one.
	 * @return the identifier of the tab
	 */
	String tab();

	/**
	 * Return the path and query of the page, as the browser shows it, such as
	 * {@code /todos?done=true}.
	 * @return the checked URL, which lies inside this application
	 */
	String url();

	/**
	 * Return the element that triggered the reflex.
	 * @return the element; one without attributes if {@code stimulate()} was called
	 * without an element
	 */
	ReflexElement element();

	/**
	 * Return the fields of the form that the element belongs to, with repeated names and
	 * empty values, in document order. The query of the page's URL is not among them. The
	 * page's controller finds what is set here among its parameters, in this run.
	 * @return the fields, empty if there is no form
	 */
	ReflexParams params();

	/**
	 * Return the request in which the action and then the page's controller run: a
	 * {@code GET} of the {@link #url()}, through every filter. For the action alone, its
	 * parameters include the form's fields, which take precedence over the query.
	 * @return the request
	 */
	HttpServletRequest request();

	/**
	 * Return the visitor's session, the same that the page's controller sees. It is
	 * created if there is none.
	 * @return the session
	 */
	HttpSession session();

	/**
	 * Return the model of this reflex. It overrides what the page's controller puts under
	 * the same name, for this one render. The controller finds it in its own model from
	 * the beginning, like flash attributes after a redirect, so it need not compute it
	 * again: its {@code @ModelAttribute} method of that name is not called, and other
	 * methods can check {@link Model#containsAttribute}. What the action has bound is not
	 * given to it.
	 * @return the model
	 */
	Model model();

	/**
	 * Forget what was bound to a parameter of the action, with its errors, or put into
	 * the {@link #model()}: the page shows what its controller has under this name, such
	 * as an empty form after one that was saved.
	 * @param name name of the attribute, such as that of the {@code @ModelAttribute}
	 */
	void forget(String name);

	/**
	 * Run the page's controller now and return its model. The controller runs only once:
	 * the page then shows this model, overlaid by the {@link #model()}.
	 * @return an unmodifiable view of the model; empty if the controller writes its page
	 * itself
	 * @throws IllegalStateException if the controller answers asynchronously, or threw a
	 * checked exception
	 */
	Map<String, Object> pageModel();

	/**
	 * Render a view with the {@link #model()}, through the application's own view
	 * resolvers and in the visitor's language.
	 * @param view name of the view, in Thymeleaf also {@code template :: fragment}
	 * @return the HTML
	 */
	default String render(String view) {
		return render(view, Map.of());
	}

	/**
	 * Render a view with the {@link #model()} and more.
	 * @param view name of the view, in Thymeleaf also {@code template :: fragment}
	 * @param model what the view sees besides the {@link #model()}
	 * @return the HTML
	 * @throws IllegalArgumentException if there is no such view
	 */
	String render(String view, Map<String, ?> model);

	/**
	 * Change the element of a selector instead of the whole page: the page's controller
	 * does not run. If the HTML contains an element that matches the selector, the
	 * content of that element is morphed in; otherwise the HTML replaces the content of
	 * the selected element. Can be called several times; the order is kept.
	 * @param selector CSS selector of the element to change
	 * @param html what to show, for example by {@link #render(String)}
	 * @throws IllegalStateException if {@link #morphNothing()} or {@link #redirect} was
	 * called before
	 */
	void morph(String selector, String html);

	/**
	 * Leave the page as it is: its controller does not run and nothing is rendered.
	 * Changes of the session are kept, and {@link #operations()} are applied.
	 * @throws IllegalStateException if {@link #morph} or {@link #redirect} was called
	 * before
	 */
	void morphNothing();

	/**
	 * Send the visitor to another page: the page's controller does not run. As with
	 * {@code redirect:} in a controller, variables such as {@code {id}} stand for
	 * redirect attributes or path variables of the page, and other redirect attributes
	 * become the query.
	 * @param url a path inside this application, without the context path, or a whole URL
	 * @throws IllegalStateException if {@link #morph} or {@link #morphNothing()} was
	 * called before
	 */
	void redirect(String url);

	/**
	 * Show another page of this application in place of the current one, in the answer to
	 * this reflex: the browser loads nothing, shows the address, and adds it to its
	 * history. The controller of the current page does not run. Meant for another address
	 * of the same page, such as its next rows, or rows in another order, which keeps the
	 * scroll position. Any other page begins at its top. Variables and redirect
	 * attributes work as in {@link #redirect}. If the address leads to no page, the
	 * browser goes there itself.
	 * @param url a path inside this application, without the context path, or only a
	 * query, such as {@code ?page=2}, for the current page
	 * @throws IllegalArgumentException if it is neither
	 * @throws IllegalStateException if {@link #morph}, {@link #morphNothing()} or
	 * {@link #redirect} was called before
	 */
	default void visit(String url) {
		visit(url, HistoryAction.ADVANCE);
	}

	/**
	 * Show another page of this application in place of the current one.
	 * @param url a path inside this application, without the context path, or only a
	 * query
	 * @param history whether the address is added to the browser's history, or replaces
	 * the previous one, as for a filter that follows what is typed
	 * @throws IllegalArgumentException if it is no such address
	 * @throws IllegalStateException if {@link #morph}, {@link #morphNothing()} or
	 * {@link #redirect} was called before
	 * @see #visit(String)
	 */
	void visit(String url, HistoryAction history);

	/**
	 * Return the operations that the browser applies after the morph.
	 * @return the operations, to add to
	 */
	Operations operations();

	/**
	 * Return the operations that the browser applies before the morph.
	 * @return the operations, to add to
	 */
	Operations operationsBefore();

	/**
	 * Send the updates so far at once, instead of with the answer: the
	 * {@link #operationsBefore()}, the {@link #operations()} and what {@link #morph} was
	 * given, in this order. For slow actions that show their progress. The page itself
	 * does not run: only what the action renders, by {@link #render}, is shown. It stays
	 * even if the action throws afterwards, or if its transaction is rolled back, and
	 * only the calling page gets it. Does nothing if there is nothing to send.
	 * @throws IllegalArgumentException if an operation cannot be written as JSON
	 */
	void flush();

	/**
	 * Return what the page's scripts get with the answer, as {@code payload} of the
	 * promise and of the events. Its values are written as JSON.
	 * @return the payload, to add to
	 */
	Map<String, Object> payload();

	/**
	 * Return headers for the page's controller, instead of those of the same names that
	 * the browser sent. Filters and interceptors have run and do not see them.
	 * @return the headers, to add to
	 */
	HttpHeaders headers();

	/**
	 * Run the page in a request of its own, through every filter again, instead of in
	 * that of the action. For actions that change what filters have already read, such as
	 * the user or the tenant. Costs as much as another {@code GET}. The view still sees
	 * what the action provides, except request attributes. Works with every kind of
	 * answer, and has no effect if the page does not run.
	 */
	void freshRequest();

	/**
	 * Close the connection of this tab once the reflex is answered. The browser opens
	 * another one at once, with its current cookies and headers, and sends again what
	 * waited behind this reflex. The page stays the same {@link #tab()}. Works with every
	 * kind of answer. {@link #request()} has the headers and the addresses of the
	 * handshake.
	 */
	void reconnect();

	/**
	 * Run the page's controller and show the whole page after a component's action, which
	 * otherwise changes only its component. Has no effect in an action of a
	 * {@link Reflex}, which does so anyway.
	 */
	void refreshPage();

	/**
	 * Tell the other components of the page that something has happened: their
	 * {@link ReflexListener} methods for this event are called in the same request, after
	 * the action. Only for components; others hear
	 * {@link ReflexBroadcaster.Broadcast#emit}.
	 * @param event name of the event
	 * @param value what the listeners get; {@code null} for nothing
	 * @throws IllegalStateException if the action is not one of a component, or if
	 * listeners emit more events than {@value #MAX_EVENTS} in answer to one action
	 */
	void emit(String event, @Nullable Object value);

	/**
	 * Reset all {@link State} fields of the component to their first values in this page:
	 * those of its tag, or else of the class. In a {@link ReflexListener}, this is the
	 * component that listens. Fields that are set afterwards keep their new values. Only
	 * for components.
	 * @throws IllegalStateException if the action is not one of a component
	 */
	void resetState();

	/**
	 * Most events in answer to one action.
	 */
	int MAX_EVENTS = 64;

}
