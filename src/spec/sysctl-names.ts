/**
 * Names of /proc/sys/net by directory. The kernel registers these once for each network namespace (`register_net_sysctl`
 * in net/): those that a new namespace can write on Linux 6.18, older ones of nf_conntrack, and those of modules after
 * Documentation/networking and Documentation/admin-guide/sysctl/net.rst.
 */
export const ofNamespace: Readonly<Record<string, string>> = {
  'net/bridge': `
    bridge-nf-call-arptables bridge-nf-call-ip6tables bridge-nf-call-iptables bridge-nf-filter-pppoe-tagged
    bridge-nf-filter-vlan-tagged bridge-nf-pass-vlan-input-dev
  `,
  'net/core': `
    optmem_max rps_default_mask somaxconn tstamp_allow_data txrehash xfrm_acq_expires xfrm_aevent_etime
    xfrm_aevent_rseqth xfrm_larval_drop
  `,
  'net/ipv4': `
    fib_multipath_hash_fields fib_multipath_hash_policy fib_multipath_hash_seed fib_multipath_use_neigh
    fib_notify_on_flag_change fwmark_reflect icmp_echo_enable_probe icmp_echo_ignore_all icmp_echo_ignore_broadcasts
    icmp_errors_use_inbound_ifaddr icmp_ignore_bogus_error_responses icmp_msgs_burst icmp_msgs_per_sec icmp_ratelimit
    icmp_ratemask igmp_link_local_mcast_reports igmp_max_memberships igmp_max_msf igmp_qrv ip_autobind_reuse
    ip_default_ttl ip_dynaddr ip_early_demux ip_forward ip_forward_update_priority ip_forward_use_pmtu
    ip_local_port_range ip_local_reserved_ports ip_no_pmtu_disc ip_nonlocal_bind ip_unprivileged_port_start
    ipfrag_high_thresh ipfrag_low_thresh ipfrag_max_dist ipfrag_time nexthop_compat_mode ping_group_range
    raw_l3mdev_accept tcp_abort_on_overflow tcp_adv_win_scale tcp_app_win tcp_autocorking tcp_backlog_ack_defer
    tcp_base_mss tcp_challenge_ack_limit tcp_child_ehash_entries tcp_comp_sack_delay_ns tcp_comp_sack_nr
    tcp_comp_sack_slack_ns tcp_congestion_control tcp_dsack tcp_early_demux tcp_early_retrans tcp_ecn tcp_ecn_fallback
    tcp_ecn_option tcp_ecn_option_beacon tcp_fack tcp_fastopen tcp_fastopen_blackhole_timeout_sec tcp_fastopen_key
    tcp_fin_timeout tcp_frto tcp_fwmark_accept tcp_invalid_ratelimit tcp_keepalive_intvl tcp_keepalive_probes
    tcp_keepalive_time tcp_l3mdev_accept tcp_limit_output_bytes tcp_max_reordering tcp_max_syn_backlog
    tcp_max_tw_buckets tcp_migrate_req tcp_min_rtt_wlen tcp_min_snd_mss tcp_min_tso_segs tcp_moderate_rcvbuf
    tcp_mtu_probe_floor tcp_mtu_probing tcp_no_metrics_save tcp_no_ssthresh_metrics_save tcp_notsent_lowat
    tcp_orphan_retries tcp_pacing_ca_ratio tcp_pacing_ss_ratio tcp_pingpong_thresh tcp_plb_cong_thresh tcp_plb_enabled
    tcp_plb_idle_rehash_rounds tcp_plb_rehash_rounds tcp_plb_suspend_rto_sec tcp_probe_interval tcp_probe_threshold
    tcp_recovery tcp_reflect_tos tcp_reordering tcp_retrans_collapse tcp_retries1 tcp_retries2 tcp_rfc1337 tcp_rmem
    tcp_rto_max_ms tcp_rto_min_us tcp_sack tcp_shrink_window tcp_slow_start_after_idle tcp_stdurg
    tcp_syn_linear_timeouts tcp_syn_retries tcp_synack_retries tcp_syncookies tcp_thin_linear_timeouts tcp_timestamps
    tcp_tso_rtt_log tcp_tso_win_divisor tcp_tw_reuse tcp_tw_reuse_delay tcp_window_scaling tcp_wmem
    tcp_workaround_signed_windows udp_child_hash_entries udp_early_demux udp_l3mdev_accept udp_rmem_min udp_wmem_min
    xfrm4_gc_thresh
  `,
  'net/ipv4/route': 'flush min_adv_mss min_pmtu mtu_expires',
  'net/ipv6': `
    anycast_src_echo_reply auto_flowlabels bindv6only fib_multipath_hash_fields fib_multipath_hash_policy
    fib_notify_on_flag_change flowlabel_consistency flowlabel_reflect flowlabel_state_ranges fwmark_reflect
    idgen_delay idgen_retries ioam6_id ioam6_id_wide ip6frag_high_thresh ip6frag_low_thresh ip6frag_time
    ip_nonlocal_bind max_dst_opts_length max_dst_opts_number max_hbh_length max_hbh_opts_number seg6_flowlabel
    xfrm6_gc_thresh
  `,
  'net/ipv6/icmp': `
    echo_ignore_all echo_ignore_anycast echo_ignore_multicast error_anycast_as_unicast ratelimit ratemask
  `,
  'net/ipv6/route': `
    flush gc_elasticity gc_interval gc_min_interval gc_min_interval_ms gc_thresh gc_timeout max_size min_adv_mss
    mtu_expires skip_notify_on_dev_down
  `,
  'net/mpls': 'default_ttl ip_ttl_propagate platform_labels',
  'net/mptcp': `
    add_addr_timeout allow_join_initial_addr_port blackhole_timeout checksum_enabled close_timeout enabled
    path_manager pm_type scheduler stale_loss_cnt syn_retrans_before_tcp_fallback
  `,
  'net/netfilter': `
    nf_conntrack_acct nf_conntrack_checksum nf_conntrack_dccp_loose nf_conntrack_dccp_timeout_closereq
    nf_conntrack_dccp_timeout_closing nf_conntrack_dccp_timeout_open nf_conntrack_dccp_timeout_partopen
    nf_conntrack_dccp_timeout_request nf_conntrack_dccp_timeout_respond nf_conntrack_dccp_timeout_timewait
    nf_conntrack_events nf_conntrack_frag6_high_thresh nf_conntrack_frag6_low_thresh nf_conntrack_frag6_timeout
    nf_conntrack_generic_timeout nf_conntrack_gre_timeout nf_conntrack_gre_timeout_stream nf_conntrack_icmp_timeout
    nf_conntrack_icmpv6_timeout nf_conntrack_log_invalid nf_conntrack_sctp_timeout_closed
    nf_conntrack_sctp_timeout_cookie_echoed nf_conntrack_sctp_timeout_cookie_wait
    nf_conntrack_sctp_timeout_established nf_conntrack_sctp_timeout_heartbeat_sent
    nf_conntrack_sctp_timeout_shutdown_ack_sent nf_conntrack_sctp_timeout_shutdown_recd
    nf_conntrack_sctp_timeout_shutdown_sent nf_conntrack_tcp_be_liberal nf_conntrack_tcp_ignore_invalid_rst
    nf_conntrack_tcp_loose nf_conntrack_tcp_max_retrans nf_conntrack_tcp_timeout_close
    nf_conntrack_tcp_timeout_close_wait nf_conntrack_tcp_timeout_established nf_conntrack_tcp_timeout_fin_wait
    nf_conntrack_tcp_timeout_last_ack nf_conntrack_tcp_timeout_max_retrans nf_conntrack_tcp_timeout_syn_recv
    nf_conntrack_tcp_timeout_syn_sent nf_conntrack_tcp_timeout_time_wait nf_conntrack_tcp_timeout_unacknowledged
    nf_conntrack_timestamp nf_conntrack_udp_timeout nf_conntrack_udp_timeout_stream nf_flowtable_tcp_timeout
    nf_flowtable_udp_timeout
  `,
  'net/sctp': `
    addip_enable addip_noauth_enable addr_scope_policy association_max_retrans auth_enable cookie_hmac_alg
    cookie_preserve_enable default_auto_asconf ecn_enable encap_port hb_interval intl_enable l3mdev_accept
    max_autoclose max_burst max_init_retransmits path_max_retrans pf_enable pf_expose pf_retrans
    plpmtud_probe_interval prsctp_enable ps_retrans rcvbuf_policy reconf_enable rto_initial rto_max rto_min
    rwnd_update_shift sack_timeout sndbuf_policy udp_port valid_cookie_life
  `,
  'net/smc': 'autocorking_size limit_smc_hs rmem smcr_buf_type smcr_testlink_time wmem',
  'net/unix': 'max_dgram_qlen',
}

/** For any name in the place of the star: of an interface, or of a protocol family for `nf_log`. */
export const ofNamespaceByPattern: readonly RegExp[] = [
  /^net\/ipv[46]\/conf\/[^/]+\/[^/]+$/,
  /^net\/ipv[46]\/neigh\/(?!default\/)[^/]+\/[^/]+$/,
  /^net\/mpls\/conf\/[^/]+\/input$/,
  /^net\/netfilter\/nf_log\/\d+$/,
]

/**
 * What the whole machine shares. A new namespace lacks most of it or can only read it; `nf_hooks_lwtunnel` it can write, and
 * that cannot be undone (net/netfilter/nf_hooks_lwtunnel.c).
 */
export const ofMachine: Readonly<Record<string, string>> = {
  net: 'nf_conntrack_max',
  'net/core': `
    bpf_jit_enable bpf_jit_harden bpf_jit_kallsyms bpf_jit_limit busy_poll busy_read default_qdisc dev_weight
    dev_weight_rx_bias dev_weight_tx_bias devconf_inherit_init_net fb_tunnels_only_for_init_net flow_limit_cpu_bitmap
    flow_limit_table_len gro_normal_batch high_order_alloc_disable max_skb_frags mem_pcpu_rsv message_burst
    message_cost netdev_budget netdev_budget_usecs netdev_max_backlog netdev_rss_key netdev_tstamp_prequeue
    netdev_unregister_timeout_secs rmem_default rmem_max rps_sock_flow_entries skb_defer_max warnings wmem_default
    wmem_max
  `,
  'net/ipv4': `
    cipso_cache_bucket_size cipso_cache_enable cipso_rbm_optfmt cipso_rbm_strictvalid fib_sync_mem inet_peer_maxttl
    inet_peer_minttl inet_peer_threshold ipfrag_secret_interval tcp_allowed_congestion_control
    tcp_available_congestion_control tcp_available_ulp tcp_ehash_entries tcp_low_latency tcp_max_orphans tcp_mem
    udp_hash_entries udp_mem
  `,
  'net/ipv4/neigh/default': 'gc_interval gc_thresh1 gc_thresh2 gc_thresh3',
  'net/ipv4/route': `
    error_burst error_cost gc_elasticity gc_interval gc_min_interval gc_min_interval_ms gc_thresh gc_timeout max_size
    redirect_load redirect_number redirect_silence
  `,
  'net/ipv6': `
    calipso_cache_bucket_size calipso_cache_enable ip6frag_secret_interval mld_max_msf mld_qrv
  `,
  'net/ipv6/neigh/default': 'gc_interval gc_thresh1 gc_thresh2 gc_thresh3',
  'net/netfilter': `
    nf_conntrack_buckets nf_conntrack_expect_max nf_conntrack_max nf_hooks_lwtunnel nf_log_all_netns
  `,
  'net/sctp': 'sctp_mem sctp_rmem sctp_wmem',
}
