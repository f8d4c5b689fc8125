package io.github.reflexboot.actuate;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import io.github.reflexboot.observation.ActionTimes;

/**
 * What an application can be asked for, and what it is doing.
 *
 * @param reflexes the actions of reflexes
 * @param components the components
 * @param tabs the open pages of this server
 * @param limits the limits that have refused something since the start, by their
 * properties
 * @since 0.1.0
 */
public record ReflexState(List<Action> reflexes, List<Component> components, OpenTabs tabs,
		Map<String, Refused> limits) implements OperationResponseBody {

	/**
	 * An action of a reflex or a component.
	 *
	 * @param target the name by which pages call it, such as {@code Todos#add}, or
	 * {@code counter#increment} for one of a component
	 * @param bean the name of its bean
	 * @param method its method, with what it takes
	 * @param pages the pages that it can be called from; empty for all
	 * @param guards what protects it besides
	 * @param calls how it has done; {@code null} if nobody has called it or has observed
	 * that
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Action(String target, String bean, String method, List<String> pages, List<String> guards,
			@Nullable Calls calls) {

	}

	/**
	 * How an action has done since the start.
	 *
	 * @param number how often it was called, by outcome
	 * @param mean how long one call took on average
	 * @param max how long the longest took lately
	 */
	public record Calls(Map<String, Long> number, Duration mean, Duration max) {

		static Calls of(ActionTimes.Times times) {
			return new Calls(times.calls(), times.mean(), times.max());
		}

	}

	/**
	 * A component.
	 *
	 * @param name the name by which pages show it
	 * @param type its class
	 * @param actions what can be called
	 */
	public record Component(String name, String type, List<Action> actions) {

	}

	/**
	 * The open pages.
	 *
	 * @param connected how many are connected
	 * @param left for how many something is still done although their browsers have gone
	 * @param sessions how many sessions they are of
	 * @param open the first 500; {@code null} if they are not shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OpenTabs(int connected, int left, int sessions, @Nullable List<OpenTab> open) {

	}

	/**
	 * An open page.
	 *
	 * @param id its identifier, as in the log
	 * @param user who looks at it; {@code null} for nobody who is known
	 * @param visitor its session as a hash, as in the log of limits; {@code null} for
	 * none
	 * @param groups what it has joined
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record OpenTab(String id, @Nullable String user, @Nullable String visitor, Collection<String> groups) {

	}

	/**
	 * What a limit has refused.
	 *
	 * @param total how often since the start
	 * @param lately hashes of the visitors for whom it has refused most in this minute;
	 * {@code null} if they are not shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Refused(long total, @Nullable Map<String, Long> lately) {

	}

}
