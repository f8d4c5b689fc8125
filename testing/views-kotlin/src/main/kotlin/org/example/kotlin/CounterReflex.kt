package org.example.kotlin

import io.github.reflexboot.Reflex
import io.github.reflexboot.ReflexAction

@Reflex
class CounterReflex(private val counter: Counter) {

    var said: String? = null

    @ReflexAction
    fun increment(step: Int = 1, reason: String? = null) {
        counter.add(step)
        said = reason
    }
}
