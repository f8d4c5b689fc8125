package org.example.kotlin

import io.github.reflexboot.ReflexBroadcaster
import org.springframework.stereotype.Component
import java.util.concurrent.CopyOnWriteArrayList

@Component
class GuestBook(private val broadcaster: ReflexBroadcaster) {

    private val guests = CopyOnWriteArrayList<Guest>()

    fun all(): List<Guest> = guests.toList()

    fun add(guest: Guest) {
        guests += guest
        broadcaster.toGroup(GROUP).refresh()
    }

    companion object {
        const val GROUP = "guests"
    }
}
