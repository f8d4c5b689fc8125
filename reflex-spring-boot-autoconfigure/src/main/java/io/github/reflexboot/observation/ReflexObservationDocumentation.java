package io.github.reflexboot.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observations of this library, in Micrometer's form.
 *
 * @since 0.1.0
 */
public enum ReflexObservationDocumentation implements ObservationDocumentation {

	/**
	 * A reflex, a refresh or a visit, from the moment its turn has come until its answer
	 * is on its way.
	 */
	REQUEST {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultReflexRequestObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return RequestLowCardinalityKeyNames.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return RequestHighCardinalityKeyNames.values();
		}

	},

	/**
	 * An action, with the callbacks and the other interceptors around it, inside of the
	 * request of its page.
	 */
	ACTION {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultReflexActionObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return ActionLowCardinalityKeyNames.values();
		}

	};

	/**
	 * What comes with each meter of {@link #REQUEST}.
	 */
	public enum RequestLowCardinalityKeyNames implements KeyName {

		/**
		 * What was called, as the application has registered it: an action, a component's
		 * field, {@code refresh}, {@code visit}, or {@code unknown}.
		 */
		TARGET {

			@Override
			public String asString() {
				return "reflex.target";
			}

		},

		/**
		 * How it has ended: a {@link io.github.reflexboot.tab.ReflexOutcome}.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "reflex.outcome";
			}

		},

		/**
		 * What the browser was sent, such as {@code delta}, {@code same} or
		 * {@code morph}; {@code none} if nothing.
		 */
		ANSWER {

			@Override
			public String asString() {
				return "reflex.answer";
			}

		},

		/**
		 * How browser and server are connected: {@code websocket}.
		 */
		TRANSPORT {

			@Override
			public String asString() {
				return "reflex.transport";
			}

		}

	}

	/**
	 * What comes with each span of {@link #REQUEST}.
	 */
	public enum RequestHighCardinalityKeyNames implements KeyName {

		/**
		 * The open page, as in the log.
		 */
		TAB {

			@Override
			public String asString() {
				return "reflex.tab";
			}

		},

		/**
		 * How long it waited for its turn, in milliseconds.
		 */
		QUEUE_TIME {

			@Override
			public String asString() {
				return "reflex.queue.time";
			}

		},

		/**
		 * The size of the answer, in bytes.
		 */
		BYTES {

			@Override
			public String asString() {
				return "reflex.bytes";
			}

		}

	}

	/**
	 * What comes with each meter of {@link #ACTION}.
	 */
	public enum ActionLowCardinalityKeyNames implements KeyName {

		/**
		 * The action, as the application has registered it.
		 */
		TARGET {

			@Override
			public String asString() {
				return "reflex.target";
			}

		},

		/**
		 * How it has ended: {@code SUCCESS}, {@code HALTED}, {@code FORBIDDEN},
		 * {@code REFUSED} or {@code ERROR}; {@code NONE} while it is under way.
		 */
		OUTCOME {

			@Override
			public String asString() {
				return "reflex.outcome";
			}

		},

		/**
		 * The simple name of the class of what was thrown, or {@code none}.
		 */
		EXCEPTION {

			@Override
			public String asString() {
				return "exception";
			}

		}

	}

}
