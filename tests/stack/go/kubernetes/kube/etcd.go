package main

import (
	"errors"
	"net/url"
	"os"
	"time"

	"go.etcd.io/etcd/server/v3/embed"
)

// startEtcd runs etcd in this process, its data in SANDBOX_ETCD_DIR, and answers the URL for --etcd-servers.
// It listens on port 0 of the loopback address: the system chooses, so two sandboxes never race for a port.
// Nothing is synced to disk, because a sandbox's data is worth nothing after its run.
func startEtcd() (string, error) {
	folder := os.Getenv("SANDBOX_ETCD_DIR")
	if folder == "" {
		return "", errors.New("SANDBOX_ETCD_DIR is not set")
	}
	anyPort := []url.URL{{Scheme: "http", Host: "127.0.0.1:0"}}
	config := embed.NewConfig()
	config.Name = "sandbox"
	config.Dir = folder
	config.UnsafeNoFsync = true
	config.LogLevel = "error"
	config.EnableGRPCGateway = false // it would dial the advertised port, which is 0
	config.ListenClientUrls, config.AdvertiseClientUrls = anyPort, anyPort
	config.ListenPeerUrls, config.AdvertisePeerUrls = anyPort, anyPort
	config.InitialCluster = config.InitialClusterFromName(config.Name)
	// A follower's patience: there are no followers, so the first election need not wait a second.
	config.TickMs, config.ElectionMs = 20, 200

	etcd, err := embed.StartEtcd(config)
	if err != nil {
		return "", err
	}
	select {
	case <-etcd.Server.ReadyNotify():
		return "http://" + etcd.Clients[0].Addr().String(), nil
	case err := <-etcd.Err():
		return "", err
	case <-time.After(20 * time.Second):
		return "", errors.New("not ready after 20 s")
	}
}
