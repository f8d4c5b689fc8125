package io.github.reflexboot;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * The reflex that is under way: what the browser sent, the request that it runs in, and
 * how it is to be answered. An action gets it by declaring a parameter of this type.
 * <p>
 * Instances belong to one reflex and to the thread that runs it, and must not be kept.
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
	 * Return what was asked for, as written in the page, such as
	 * {@code Counter#increment}.
	 * @return the target
	 */
	String target();

	/**
	 * Return the identifier of the open page (tab) that asked. It is chosen by the server
	 * and cannot be guessed. A reload of the page, and for now also a lost connection,
	 * gives a new one.
	 * @return the identifier of the tab
	 */
	String tab();

	/**
	 * Return path and query of the page that asked, as the browser shows it, such as
	 * {@code /todos?done=true}.
	 * @return the checked URL, which lies inside this application
	 */
	String url();

	/**
	 * Return the element that asked.
	 * @return the element; one without attributes if {@code stimulate()} was called
	 * without an element
	 */
	ReflexElement element();

	/**
	 * Return the fields of the form that the element belongs to, with repeated names and
	 * empty values, in document order. The query of the page's URL is not among them.
	 * @return an unmodifiable map, empty if there is no form
	 */
	MultiValueMap<String, String> params();

	/**
	 * Return the visitor's session, the same that the page's controller sees. It is
	 * created if there is none.
	 * @return the session
	 */
	HttpSession session();

	/**
	 * Return the request in which the action and then the page's controller run: a
	 * {@code GET} of the {@link #url()}, gone through every filter. For the action alone,
	 * its parameters include the form's fields, which win over the query.
	 * @return the request
	 */
	HttpServletRequest request();

	/**
	 * Return the model of this reflex. What is put in wins over what the page's
	 * controller puts under the same name, for this one render.
	 * @return the model
	 */
	Model model();

	/**
	 * Leave the page as it is: its controller does not run and nothing is rendered.
	 * Changes of the session are kept.
	 */
	void morphNothing();

}
