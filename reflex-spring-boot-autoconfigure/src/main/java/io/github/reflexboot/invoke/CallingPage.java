package io.github.reflexboot.invoke;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * The page that an action is called from: its request, which has passed every filter and
 * interceptor, and its controller, which has not run yet. For one thread.
 *
 * @since 0.1.0
 */
public interface CallingPage {

	/**
	 * Return the request, as the page's controller will get it.
	 * @return the request
	 */
	HttpServletRequest request();

	/**
	 * Return the response.
	 * @return the response
	 */
	HttpServletResponse response();

	/**
	 * Return the page's controller.
	 * @return the handler that Spring MVC has chosen
	 */
	Object controller();

	/**
	 * Set a parameter of the request for all that comes after the action.
	 * @param name its name
	 * @param values its values; none for a parameter that is not there
	 */
	void setParameter(String name, List<String> values);

	/**
	 * Give the page's controller a model to begin with, as flash attributes are.
	 * @param attributes what it finds in its model
	 */
	void hand(Map<String, Object> attributes);

	/**
	 * Say which view the controller is expected to show.
	 * @param view name of the view
	 * @param by who says so, for the message if it shows another one
	 */
	void expectView(String view, String by);

	/**
	 * Run the page's controller now, instead of after the action. It runs only once, so
	 * its response is the one that is shown.
	 * @param headers headers that its request gets in addition
	 * @return its model
	 * @throws Exception what the controller threw
	 */
	Map<String, Object> runController(HttpHeaders headers) throws Exception;

}
